package demo;

import io.kitgen.KitService;

@KitService
public interface Shop {
  void sell(String item) throws SoldOutException;
}

final class SoldOutException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int shelf;

  public SoldOutException(int shelf) {
    this.shelf = shelf;
  }

  public int getShelf() {
    return shelf;
  }
}
