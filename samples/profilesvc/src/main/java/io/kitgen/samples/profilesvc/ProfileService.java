package io.kitgen.samples.profilesvc;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import io.kitgen.Delete;
import io.kitgen.Get;
import io.kitgen.HttpApi;
import io.kitgen.JsonPolicy;
import io.kitgen.KitService;
import io.kitgen.Patch;
import io.kitgen.Post;
import io.kitgen.Put;
import io.kitgen.ResultName;
import java.util.List;

/** Profiles of people, each with addresses. */
@KitService(name = "profilesvc")
@HttpApi(path = "/profiles")
@JsonPolicy(caseInsensitive = true)
public interface ProfileService {

  /** Creates a profile. */
  @Post("/")
  void postProfile(Profile profile) throws AlreadyExistsException;

  /** Reads a profile. */
  @Get("/{id}")
  @ResultName("profile")
  Profile getProfile(String id) throws NotFoundException;

  /** Replaces a profile, or creates it. */
  @Put("/{id}")
  void putProfile(String id, Profile profile) throws InconsistentIdsException;

  /**
   * Changes a profile.
   *
   * @param id which one
   * @param profile what changes; what is empty in it stays
   */
  @Patch("/{id}")
  void patchProfile(String id, Profile profile) throws InconsistentIdsException, NotFoundException;

  /** Removes a profile. */
  @Delete("/{id}")
  void deleteProfile(String id) throws NotFoundException;

  /** Reads the addresses of a profile. */
  @Get("/{id}/addresses/")
  Addresses getAddresses(String id) throws NotFoundException;

  /** Reads one address of a profile. */
  @Get("/{id}/addresses/{addressId}")
  @ResultName("address")
  Address getAddress(String id, String addressId) throws NotFoundException;

  /** Adds an address to a profile. */
  @Post("/{id}/addresses/")
  void postAddress(String id, Address address) throws AlreadyExistsException, NotFoundException;

  /** Removes an address from a profile. */
  @Delete("/{id}/addresses/{addressId}")
  void deleteAddress(String id, String addressId) throws NotFoundException;

  /**
   * The addresses of a profile.
   *
   * @param addresses the addresses, in the order in which they were added
   */
  record Addresses(@JsonInclude(Include.NON_EMPTY) List<Address> addresses) {}
}
