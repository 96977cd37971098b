package io.kitgen.samples.shipping.cargo;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.UnaryOperator;

/** The cargos that were booked, in this process's memory. Thread-safe. */
public final class Cargos {

  private final Map<String, Cargo> cargos = new ConcurrentSkipListMap<>();

  /** Without any cargo. */
  public Cargos() {}

  /** Adds a cargo, or puts it in place of the one with its number. */
  public void store(Cargo cargo) {
    cargos.put(cargo.id().id(), cargo);
  }

  /**
   * The cargo with the number {@code id}.
   *
   * @throws UnknownCargoException when there is none
   */
  public Cargo find(TrackingId id) {
    Cargo cargo = cargos.get(id.id());
    if (cargo == null) {
      throw new UnknownCargoException();
    }
    return cargo;
  }

  /**
   * Changes the cargo with the number {@code id}.
   *
   * @throws UnknownCargoException when there is none
   */
  public void change(TrackingId id, UnaryOperator<Cargo> change) {
    if (cargos.computeIfPresent(id.id(), (key, cargo) -> change.apply(cargo)) == null) {
      throw new UnknownCargoException();
    }
  }

  /** All of them, by their numbers. */
  public List<Cargo> all() {
    return List.copyOf(cargos.values());
  }
}
