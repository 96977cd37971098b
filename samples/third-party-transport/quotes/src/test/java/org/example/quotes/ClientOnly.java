package org.example.quotes;

import io.kitgen.KitService;
import io.kitgen.Side;
import org.example.lines.LinesApi;

/** Somebody else's service: its binding has no server. */
@KitService(generate = Side.CLIENT)
@LinesApi
interface ClientOnly {

  /** Nothing. */
  void ping();
}
