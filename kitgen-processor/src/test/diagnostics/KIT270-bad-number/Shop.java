package demo;

import io.kitgen.FieldNumber;
import io.kitgen.GrpcApi;
import io.kitgen.KitService;

@KitService
@GrpcApi
public interface Shop {
  void place(Order order);

  record Order(
      @FieldNumber(0) String id, // KIT270
      @FieldNumber(19500) int amount) {} // KIT270
}
