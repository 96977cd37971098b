package demo;

import io.kitgen.KitBinding;
import io.kitgen.KitService;

@KitService
interface Shop {
  int count(String article);
}

@KitBinding(service = Shop.class) // KIT226
final class Server {}
