package demo;

import io.kitgen.GrpcApi;
import io.kitgen.KitService;

@KitService
@GrpcApi
public interface Shop {
  void place(Order order);

  record Order(String id, Address address) {}

  record Address(String city) {}
}
