package demo;

import io.kitgen.KitService;
import io.kitgen.runtime.json.JsonValue;
import java.util.List;

@KitService
public interface Shop {
  Order find(String id);

  record Order(JsonValue extra, List<String> tags, String note, Line line) {}

  record Line(String orderId) {}
}
