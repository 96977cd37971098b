package io.kitgen.runtime.error;

import io.kitgen.Code;

/** An exception that knows which {@link Code} it stands for. */
public interface HasCode {

  /** The code; never null. */
  Code code();
}
