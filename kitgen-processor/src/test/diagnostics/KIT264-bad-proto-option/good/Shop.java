package demo;

import io.kitgen.GrpcApi;
import io.kitgen.KitService;

@KitService
@GrpcApi(options = {"go_package=acme/orders;orders", "java_multiple_files=true"})
public interface Shop {
  long count(String name);
}
