package demo;

import io.kitgen.GrpcApi;
import io.kitgen.KitService;
import java.util.List;
import org.jspecify.annotations.Nullable;

@KitService
@GrpcApi
public interface Shop {
  void place(List<@Nullable String> notes); // KIT277
}
