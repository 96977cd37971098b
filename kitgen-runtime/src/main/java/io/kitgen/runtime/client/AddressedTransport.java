package io.kitgen.runtime.client;

/** A transport that can be had at other addresses too: what many instances need of one. */
public interface AddressedTransport extends EdgedTransport {

  /**
   * This transport, to {@code host} and {@code port}, all else being the same. Closing it ends it
   * alone, and leaves open what it shares with this one.
   *
   * @param host a name or an address; an IPv6 address without brackets
   */
  AddressedTransport at(String host, int port);
}
