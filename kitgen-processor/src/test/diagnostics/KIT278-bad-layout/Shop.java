package demo;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.kitgen.GrpcApi;
import io.kitgen.KitService;

@KitService
@GrpcApi
public interface Shop {
  void place(Order order);

  record Order(String id, @JsonUnwrapped Address address) {} // KIT278

  record Address(String city) {}
}
