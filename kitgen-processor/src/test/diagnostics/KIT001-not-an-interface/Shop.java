package demo;

import io.kitgen.KitService;

@KitService
public abstract class Shop { // KIT001
  public abstract void sell(String item);
}
