package io.kitgen.samples.profilesvc;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import io.kitgen.Default;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A person. What is left out is empty, and nothing is null.
 *
 * @param id unique; it should be globally so
 * @param name the name, empty when it is not known
 * @param addresses the addresses, each with an id of its own
 */
public record Profile(
    @Default("") String id,
    @JsonInclude(Include.NON_EMPTY) String name,
    @JsonInclude(Include.NON_EMPTY) List<Address> addresses) {

  /** This profile with what {@code patch} says; what that leaves empty stays. */
  Profile patched(Profile patch) {
    return new Profile(
        id,
        patch.name.isEmpty() ? name : patch.name,
        patch.addresses.isEmpty() ? addresses : patch.addresses);
  }

  /** The address called {@code addressId}, if there is one. */
  Optional<Address> address(String addressId) {
    return addresses.stream().filter(address -> address.id().equals(addressId)).findFirst();
  }

  /** This profile with one more address. */
  Profile with(Address address) {
    List<Address> more = new ArrayList<>(addresses);
    more.add(address);
    return new Profile(id, name, more);
  }

  /** This profile without {@code address}. */
  Profile without(Address address) {
    return new Profile(id, name, addresses.stream().filter(a -> !a.equals(address)).toList());
  }
}
