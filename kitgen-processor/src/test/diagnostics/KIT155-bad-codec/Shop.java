package demo;

import io.kitgen.KitService;

@KitService(codecs = MoneyCodec.class) // KIT155
public interface Shop {
  Money price(String id);
}

final class MoneyCodec {
  Money read(String text) {
    return new Money(text);
  }
}

record Money(String text) {}
