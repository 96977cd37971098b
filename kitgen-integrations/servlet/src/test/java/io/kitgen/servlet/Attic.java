package io.kitgen.servlet;

import io.kitgen.Get;
import io.kitgen.KitService;
import io.kitgen.Post;
import io.kitgen.http.Content;
import io.kitgen.http.Part;

/** Keeps one thing, however large. */
@KitService(name = "attic")
interface Attic {

  /** Keeps it; how long its name and it are. */
  @Post("/thing")
  long keep(@Part String name, @Part Content thing);

  /** What it is. */
  @Get("/thing")
  Content thing();
}
