package demo;

import io.kitgen.GrpcApi;
import io.kitgen.KitService;
import io.kitgen.proto.Fixed;
import io.kitgen.proto.Unsigned;
import java.util.List;

@KitService
@GrpcApi
public interface Shop {
  void place(
      @Fixed String id, // KIT274
      @Unsigned List<Short> amounts); // KIT274
}
