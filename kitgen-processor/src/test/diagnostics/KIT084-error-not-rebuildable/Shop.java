package demo;

import io.kitgen.KitService;

@KitService
public interface Shop {
  void sell(String item) throws SoldOutException; // KIT084
}

final class SoldOutException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public SoldOutException(int shelf) {
    super("shelf " + shelf + " is empty");
  }
}
