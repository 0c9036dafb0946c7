// Imported first by the web process: React decides when it is loaded whether it runs for developers or for people.
process.env.NODE_ENV ??= 'production'
