package samvaad.understand;

/** What a phrase can speak for. */
sealed interface Meaning permits Topic, Courtesy {}
