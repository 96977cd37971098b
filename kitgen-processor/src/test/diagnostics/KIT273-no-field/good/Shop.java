package demo;

import io.kitgen.FieldNumber;
import io.kitgen.GrpcApi;
import io.kitgen.KitService;
import io.kitgen.proto.Fixed;

@KitService
@GrpcApi
public interface Shop {
  void place(Order order);

  @Fixed
  long clear(String id);

  record Order(@FieldNumber(1) String id) {}
}
