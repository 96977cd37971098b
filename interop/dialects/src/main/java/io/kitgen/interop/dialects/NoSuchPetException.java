package io.kitgen.interop.dialects;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** Nobody knows a pet of that number. Spring's annotation gives it its status. */
@ResponseStatus(code = HttpStatus.NOT_FOUND, reason = "No such pet")
public final class NoSuchPetException extends RuntimeException {
  private static final long serialVersionUID = 1;

  public NoSuchPetException(String message) {
    super(message);
  }
}
