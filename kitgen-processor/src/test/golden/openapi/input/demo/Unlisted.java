package demo;

import io.kitgen.KitService;
import io.kitgen.doc.Hidden;

/** A service without a document. */
@Hidden
@KitService
interface Unlisted {
  void ping();
}
