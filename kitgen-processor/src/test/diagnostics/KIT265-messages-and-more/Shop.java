package demo;

import io.kitgen.GrpcApi;
import io.kitgen.KitService;
import java.util.Iterator;

@KitService
@GrpcApi
public interface Shop {
  long add(String basket, Iterator<Item> items); // KIT265

  record Item(String name) {}
}
