package demo;

import io.kitgen.GrpcApi;
import io.kitgen.KitService;

@KitService
@GrpcApi(options = {"go_pakage=acme/orders;orders", "java_multiple_files"}) // KIT264 KIT264
public interface Shop {
  long count(String name);
}
