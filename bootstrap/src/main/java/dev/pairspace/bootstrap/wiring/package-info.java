/**
 * CDI producers: which parts the application is made of. Domain and application carry no
 * annotations, so that everything the container hands out of them is made here.
 */
package dev.pairspace.bootstrap.wiring;
