package io.kitgen.interop.grpc.schema;

import io.kitgen.GrpcApi;
import io.kitgen.KitService;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;

/** A service of which every rule of buf's standard set holds. */
@NullMarked
@KitService
@GrpcApi(packageName = "ledger.v1")
public interface LedgerService {

  /** Kinds of entries. */
  enum Kind {
    DEBIT,
    CREDIT
  }

  /** One line of the ledger. */
  record Entry(long cents, Kind kind, String text2) {}

  /** Adds entries and tells the balance behind them. */
  long book(List<Entry> entries);

  /** The entries of a year. */
  Stream<String> texts(int year);
}
