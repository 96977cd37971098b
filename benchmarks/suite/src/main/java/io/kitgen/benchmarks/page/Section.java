package io.kitgen.benchmarks.page;

import io.kitgen.benchmarks.run.Results;
import java.io.IOException;
import java.nio.file.Path;

/** What the page says of a part. */
interface Section {

  /** Tables in Markdown; plots go into a folder. */
  String of(Results results, Path plots) throws IOException;
}
