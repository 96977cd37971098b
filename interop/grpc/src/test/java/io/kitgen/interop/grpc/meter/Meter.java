package io.kitgen.interop.grpc.meter;

import io.kitgen.GrpcApi;
import io.kitgen.KitService;
import java.util.Iterator;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;

/** One operation of each kind. */
@NullMarked
@KitService(name = "meter")
@GrpcApi(packageName = "meter.v1", service = "Meter")
public interface Meter {

  /** One message each way. */
  Reading read(String name) throws UnknownMeterException;

  /** Many answers. */
  Stream<Reading> watch(String name, int count) throws UnknownMeterException;

  /** Many requests. */
  long total(Iterator<Reading> readings) throws UnknownMeterException;

  /** Many each way. */
  Stream<Reading> relay(Iterator<Reading> readings);
}
