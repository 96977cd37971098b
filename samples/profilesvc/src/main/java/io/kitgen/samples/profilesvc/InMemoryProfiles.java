package io.kitgen.samples.profilesvc;

import io.kitgen.Code;
import io.kitgen.runtime.error.ServiceException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;

/** Profiles in this process's memory. Thread-safe: a profile changes as a whole or not at all. */
public final class InMemoryProfiles implements ProfileService {

  private final Map<String, Profile> profiles = new ConcurrentHashMap<>();

  /** Without any profile. */
  public InMemoryProfiles() {}

  @Override
  public void postProfile(Profile profile) {
    checkId(profile.id());
    if (profiles.putIfAbsent(profile.id(), profile) != null) {
      throw new AlreadyExistsException();
    }
  }

  @Override
  public Profile getProfile(String id) {
    Profile profile = profiles.get(id);
    if (profile == null) {
      throw new NotFoundException();
    }
    return profile;
  }

  @Override
  public void putProfile(String id, Profile profile) {
    if (!profile.id().equals(id)) {
      throw new InconsistentIdsException();
    }
    profiles.put(id, profile);
  }

  @Override
  public void patchProfile(String id, Profile profile) {
    if (!profile.id().isEmpty() && !profile.id().equals(id)) {
      throw new InconsistentIdsException();
    }
    change(id, found -> found.patched(profile));
  }

  @Override
  public void deleteProfile(String id) {
    if (profiles.remove(id) == null) {
      throw new NotFoundException();
    }
  }

  @Override
  public Addresses getAddresses(String id) {
    return new Addresses(getProfile(id).addresses());
  }

  @Override
  public Address getAddress(String id, String addressId) {
    return getProfile(id).address(addressId).orElseThrow(NotFoundException::new);
  }

  @Override
  public void postAddress(String id, Address address) {
    checkId(address.id());
    change(
        id,
        found -> {
          if (found.address(address.id()).isPresent()) {
            throw new AlreadyExistsException();
          }
          return found.with(address);
        });
  }

  @Override
  public void deleteAddress(String id, String addressId) {
    change(
        id, found -> found.without(found.address(addressId).orElseThrow(NotFoundException::new)));
  }

  private void change(String id, UnaryOperator<Profile> change) {
    if (profiles.computeIfPresent(id, (key, found) -> change.apply(found)) == null) {
      throw new NotFoundException();
    }
  }

  /** What had no id could never be asked for. */
  private static void checkId(String id) {
    if (id.isEmpty()) {
      throw new ServiceException(Code.INVALID_ARGUMENT, "missing id");
    }
  }
}
