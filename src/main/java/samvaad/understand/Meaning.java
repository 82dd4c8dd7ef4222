package samvaad.understand;

/** What a phrase can stand for. */
sealed interface Meaning permits Topic, Courtesy {}
