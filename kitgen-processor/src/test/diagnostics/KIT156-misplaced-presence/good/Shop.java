package demo;

import io.kitgen.KitService;
import io.kitgen.Patch;
import io.kitgen.runtime.json.Presence;
import java.util.List;

@KitService
public interface Shop {
  @Patch("/orders/{id}")
  void change(String id, Presence<List<String>> notes);
}
