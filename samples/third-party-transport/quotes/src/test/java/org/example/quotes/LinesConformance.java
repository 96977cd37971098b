package org.example.quotes;

import io.kitgen.KitService;
import io.kitgen.testing.conformance.ConformanceService;
import org.example.lines.LinesApi;

/** The service of the suite over lines; its operations are those of the interface it extends. */
@KitService(name = "conformance")
@LinesApi
interface LinesConformance extends ConformanceService {}
