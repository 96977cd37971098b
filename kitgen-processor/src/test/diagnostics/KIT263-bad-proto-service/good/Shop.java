package demo;

import io.kitgen.GrpcApi;
import io.kitgen.KitService;

@KitService
@GrpcApi(service = "Orders")
public interface Shop {
  long count(String name);
}
