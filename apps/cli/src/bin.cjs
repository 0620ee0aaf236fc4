#!/usr/bin/env node
'use strict'
require('../../../bootstrap/run.cjs').run('baucu', process.argv.slice(2))
