package demo;

import io.kitgen.GrpcApi;
import io.kitgen.KitService;
import java.util.Optional;

@KitService
@GrpcApi
public interface Shop {
  void change(Patch patch);

  record Patch(String id, Optional<String> note) {}
}
