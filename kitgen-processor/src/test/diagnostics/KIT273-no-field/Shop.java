package demo;

import io.kitgen.FieldNumber;
import io.kitgen.GrpcApi;
import io.kitgen.KitService;
import io.kitgen.proto.Fixed;

@KitService
@GrpcApi
public interface Shop {
  void place(@FieldNumber(1) Order order); // KIT273

  @Fixed // KIT273
  void clear(String id);

  record Order(String id) {}
}
