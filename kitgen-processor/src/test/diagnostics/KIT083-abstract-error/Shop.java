package demo;

import io.kitgen.KitService;

@KitService
public interface Shop {
  void sell(String item) throws SaleException; // KIT083
}

abstract class SaleException extends RuntimeException {
  private static final long serialVersionUID = 1L;
}
