package demo;

import io.kitgen.KitService;

@KitService
public interface Shop {
  void sell(String item) throws SaleException;
}

abstract sealed class SaleException extends RuntimeException permits SoldOutException {
  private static final long serialVersionUID = 1L;
}

final class SoldOutException extends SaleException {
  private static final long serialVersionUID = 1L;

  public SoldOutException() {}
}
