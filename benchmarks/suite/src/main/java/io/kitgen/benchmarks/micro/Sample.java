package io.kitgen.benchmarks.micro;

import io.kitgen.benchmarks.Work.Address;
import io.kitgen.benchmarks.Work.Profile;
import io.kitgen.benchmarks.WorkJson;
import java.util.List;
import java.util.stream.IntStream;

/** The profile that everything is measured with: eight addresses, 1.2 kB of JSON. */
public final class Sample {
  private static final List<String> CITIES =
      List.of("Trondheim", "Nairobi", "Hobart", "Quito", "Busan", "Krakow", "Reno", "Lyon");
  private static final double DEGREES = 1e6;

  private Sample() {}

  /** The profile. */
  public static Profile profile() {
    List<Address> addresses = IntStream.range(0, CITIES.size()).mapToObj(Sample::address).toList();
    return new Profile("p42", "Wilhelmina Featherstone", addresses);
  }

  private static Address address(int i) {
    String location =
        "%d Lighthouse Lane, %s, Floor %d, %d".formatted(17 + 9 * i, CITIES.get(i), i, 20417 + i);
    double lat = Math.rint((59.913869 - 12.703117 * i) * DEGREES) / DEGREES;
    double lon = Math.rint((10.752245 + 15.310391 * i) * DEGREES) / DEGREES;
    List<String> tags = List.of("home", i % 2 == 0 ? "billing" : "shipping", "zone-" + i);
    return new Address("adr-" + i, location, lat, lon, tags);
  }

  /** Its JSON. */
  public static byte[] json() {
    return WorkJson.PROFILE.write(profile());
  }
}
