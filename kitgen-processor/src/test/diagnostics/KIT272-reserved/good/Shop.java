package demo;

import io.kitgen.FieldNumber;
import io.kitgen.GrpcApi;
import io.kitgen.KitService;
import io.kitgen.proto.Reserved;

@KitService
@GrpcApi
public interface Shop {
  void place(Order order);

  @Reserved(numbers = 2, names = "note")
  record Order(String id, int amount, String remark) {}
}
