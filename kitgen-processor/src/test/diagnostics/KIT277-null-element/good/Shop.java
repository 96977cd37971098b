package demo;

import io.kitgen.GrpcApi;
import io.kitgen.KitService;
import java.util.List;
import java.util.Optional;

@KitService
@GrpcApi
public interface Shop {
  void place(List<Optional<String>> notes);
}
