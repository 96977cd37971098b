package demo;

import io.kitgen.KitService;

@KitService
public interface Shop {
  void sell(String item) throws OutOfShelvesException;
}

final class OutOfShelvesException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public OutOfShelvesException() {}
}
