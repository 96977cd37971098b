package demo;

import io.kitgen.GrpcApi;
import io.kitgen.KitService;

@KitService
@GrpcApi(packageName = "acme.orders.v1")
public interface Shop {
  long count(String name);
}
