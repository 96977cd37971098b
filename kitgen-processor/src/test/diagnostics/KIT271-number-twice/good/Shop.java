package demo;

import io.kitgen.FieldNumber;
import io.kitgen.GrpcApi;
import io.kitgen.KitService;

@KitService
@GrpcApi
public interface Shop {
  void place(Order order);

  record Order(@FieldNumber(2) String id, @FieldNumber(3) int amount) {}
}
