package demo;

import io.kitgen.GrpcApi;
import io.kitgen.KitService;
import io.kitgen.proto.Unsigned;
import java.util.List;

@KitService
@GrpcApi
public interface Shop {
  void place(String id, @Unsigned List<Integer> amounts);
}
