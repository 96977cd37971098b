package demo;

import io.kitgen.GrpcApi;
import io.kitgen.KitService;

@KitService
@GrpcApi
public interface Shop {
  long find(String name, FindRequest filter);

  record FindRequest(int limit) {} // KIT266
}
