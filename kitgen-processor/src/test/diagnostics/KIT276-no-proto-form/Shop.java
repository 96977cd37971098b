package demo;

import io.kitgen.GrpcApi;
import io.kitgen.KitService;
import io.kitgen.runtime.json.Presence;

@KitService
@GrpcApi
public interface Shop {
  void change(Patch patch);

  record Patch(String id, Presence<String> note) {} // KIT276
}
