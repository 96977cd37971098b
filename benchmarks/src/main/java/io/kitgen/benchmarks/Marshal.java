package io.kitgen.benchmarks;

import io.kitgen.GrpcApi;
import io.kitgen.KitService;
import java.util.List;
import org.jspecify.annotations.NullMarked;

/** Messages of three sizes, for those who measure how fast they become bytes. */
@NullMarked
@KitService
@GrpcApi(
    packageName = "marshal.v1",
    options = {"java_package=io.kitgen.benchmarks.micro.pb", "java_multiple_files=true"})
public interface Marshal {

  /** Two numbers. */
  record Sum(long a, long b) {}

  /** An address of a profile. */
  record Address(String id, String location, double lat, double lon, List<String> tags) {}

  /** A kilobyte: a profile with addresses. */
  record Profile(String id, String name, List<Address> addresses) {}

  /** One of a hundred. */
  record Item(String sku, int quantity, long price, boolean gift) {}

  /** A hundred of them. */
  record Items(List<Item> items) {}

  /** Takes one of each. */
  Sum marshal(Sum sum, Profile profile, Items items);
}
