package demo;

import io.kitgen.GrpcApi;
import io.kitgen.KitService;

@KitService
@GrpcApi
public interface Shop {
  long find(String name, Filter filter);

  record Filter(int limit) {}
}
