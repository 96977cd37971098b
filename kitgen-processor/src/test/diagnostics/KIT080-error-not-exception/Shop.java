package demo;

import io.kitgen.KitService;

@KitService
public interface Shop {
  void sell(String item) throws OutOfShelves; // KIT080
}

final class OutOfShelves extends Error {
  private static final long serialVersionUID = 1L;

  public OutOfShelves() {}
}
