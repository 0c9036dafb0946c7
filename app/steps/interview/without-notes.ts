/** The header with which a device asks for a conversation's page without anything that a child has said, to keep it. */
export const WITHOUT_NOTES = 'Lyhord-Without-Notes'
