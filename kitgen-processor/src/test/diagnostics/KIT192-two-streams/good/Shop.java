package demo;

import io.kitgen.KitService;
import java.util.Iterator;

@KitService
public interface Shop {
  void sell(Iterator<Message> messages);

  sealed interface Message {}

  record Order(String item) implements Message {}

  record Payment(int cents) implements Message {}
}
