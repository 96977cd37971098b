package demo;

import io.kitgen.KitService;
import java.util.List;

@KitService
public interface Shop {
  List<String> orders(int page);
}
