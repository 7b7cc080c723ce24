/** The contract itself, from which a client's code can be generated. */
package dev.pairspace.adapters.rest.contract;
