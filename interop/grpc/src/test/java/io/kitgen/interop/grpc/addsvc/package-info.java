/** Go kit's addsvc, called by stubs that protoc has made of its own file. */
package io.kitgen.interop.grpc.addsvc;
