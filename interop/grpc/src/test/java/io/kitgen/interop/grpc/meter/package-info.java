/** One service over each binding, called by and calling what others have made. */
package io.kitgen.interop.grpc.meter;
